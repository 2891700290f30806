using Learning.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Learning.Tests.Data;

/// <summary>Reads the T-SQL that makes the tables, as SQL Server 2019 would, for what that engine does not allow.</summary>
public sealed class SqlServerScriptTests
{
    /// <summary>https://learn.microsoft.com/sql/sql-server/maximum-capacity-specifications-for-sql-server</summary>
    private const int ClusteredKeyBytes = 900;
    private const int IndexKeyBytes = 1700;

    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public void The_script_parses(MigrationsSqlGenerationOptions options) => Parse(Script(options)).CreateTables.ShouldNotBeEmpty();

    [Fact]
    public void No_table_is_reached_by_two_cascades()
    {
        var cascades = Parsed().CreateTables.SelectMany(table => Cascades(table)).ToList();

        cascades.ShouldContain(("Grades", "Mark"), "the test sees cascades at all");
        cascades.Select(c => c.From).Distinct(StringComparer.Ordinal)
            .SelectMany(start => Reached(start, cascades).GroupBy(table => table, StringComparer.Ordinal)
                .Where(paths => paths.Count() > 1 || paths.Key == start)
                .Select(paths => $"{start} → {paths.Key}"))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_key_and_index_fits()
    {
        var script = Parsed();
        var sizes = script.CreateTables.ToDictionary(Name, table => table.Definition.ColumnDefinitions.ToDictionary(c => c.ColumnIdentifier.Value, Bytes, StringComparer.Ordinal), StringComparer.Ordinal);

        var keys = script.CreateTables.SelectMany(table => table.Definition.TableConstraints.OfType<UniqueConstraintDefinition>()
            .Select(key => (Index: $"{Name(table)} key", Bytes: key.Columns.Sum(c => sizes[Name(table)][c.Column.MultiPartIdentifier.Identifiers[^1].Value]), Limit: ClusteredKeyBytes)));
        var indexes = script.CreateIndexes
            .Select(index => (Index: index.Name.Value, Bytes: index.Columns.Sum(c => sizes[index.OnName.BaseIdentifier.Value][c.Column.MultiPartIdentifier.Identifiers[^1].Value]), Limit: IndexKeyBytes));
        var all = keys.Concat(indexes).ToList();

        all.Count.ShouldBeGreaterThan(20);
        all.Where(i => i.Bytes > i.Limit).Select(i => $"{i.Index} holds {i.Bytes} bytes").ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_relies_on_row_versions() =>
        Parsed().CreateTables.SelectMany(table => table.Definition.ColumnDefinitions)
            .Where(column => column.DataType is SqlDataTypeReference { SqlDataTypeOption: SqlDataTypeOption.Timestamp or SqlDataTypeOption.Rowversion })
            .ShouldBeEmpty();

    [Fact]
    public void Texts_compare_by_their_code_points() =>
        Parsed().CreateTables.Where(table => Name(table) != "__EFMigrationsHistory")
            .SelectMany(table => table.Definition.ColumnDefinitions.Where(column => IsText(column) && Bytes(column) < int.MaxValue && column.Collation?.Value != "Latin1_General_100_BIN2").Select(column => $"{Name(table)}.{column.ColumnIdentifier.Value}"))
            .ShouldBeEmpty();

    private static IEnumerable<(string From, string To)> Cascades(CreateTableStatement table) =>
        table.Definition.TableConstraints.OfType<ForeignKeyConstraintDefinition>()
            .Where(key => key.DeleteAction is not (DeleteUpdateAction.NotSpecified or DeleteUpdateAction.NoAction))
            .Select(key => (key.ReferenceTableName.BaseIdentifier.Value, Name(table)));

    private static IEnumerable<string> Reached(string from, IReadOnlyList<(string From, string To)> cascades) =>
        cascades.Where(c => c.From == from).SelectMany(c => Reached(c.To, [.. cascades.Where(other => other != c)]).Prepend(c.To));

    private static bool IsText(ColumnDefinition column) =>
        column.DataType is SqlDataTypeReference { SqlDataTypeOption: SqlDataTypeOption.NVarChar or SqlDataTypeOption.VarChar or SqlDataTypeOption.NChar or SqlDataTypeOption.Char };

    private static long Bytes(ColumnDefinition column)
    {
        var type = (SqlDataTypeReference)column.DataType;
        var isWide = type.SqlDataTypeOption is SqlDataTypeOption.NVarChar or SqlDataTypeOption.NChar;
        return type.Parameters.FirstOrDefault() switch
        {
            MaxLiteral => int.MaxValue,
            { } length when IsText(column) || type.SqlDataTypeOption is SqlDataTypeOption.VarBinary => int.Parse(length.Value, System.Globalization.CultureInfo.InvariantCulture) * (isWide ? 2 : 1),
            _ => 16,
        };
    }

    private static string Name(CreateTableStatement table) => table.SchemaObjectName.BaseIdentifier.Value;

    private static Statements Parsed() => Parse(Script(MigrationsSqlGenerationOptions.Default));

    private static string Script(MigrationsSqlGenerationOptions options)
    {
        using var db = DesignTimeDatabases.Of(DatabaseEngine.SqlServer);
        return db.GetService<IMigrator>().GenerateScript(options: options);
    }

    private static Statements Parse(string script)
    {
        using var reader = new StringReader(script);
        var tree = new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        errors.Select(e => $"{e.Line}:{e.Column} {e.Message}").ShouldBeEmpty();
        var statements = new Statements();
        tree.Accept(statements);
        return statements;
    }

    private sealed class Statements : TSqlFragmentVisitor
    {
        public List<CreateTableStatement> CreateTables { get; } = [];

        public List<CreateIndexStatement> CreateIndexes { get; } = [];

        public override void Visit(CreateTableStatement node) => CreateTables.Add(node);

        /// <summary>A later migration adds columns to a table that is there already.</summary>
        public override void Visit(AlterTableAddTableElementStatement node)
        {
            var table = CreateTables.Single(t => Name(t) == node.SchemaObjectName.BaseIdentifier.Value);
            foreach (var column in node.Definition.ColumnDefinitions) table.Definition.ColumnDefinitions.Add(column);
        }

        public override void Visit(CreateIndexStatement node) => CreateIndexes.Add(node);
    }
}
