using Learning.Data;
using Microsoft.Extensions.Configuration;

namespace Learning.Tests.Data;

public sealed class DatabaseSettingsTests
{
    [Fact]
    public void Nothing_configured_is_a_file_in_the_data_folder() =>
        Settings().File.ShouldBe(Path.Combine(Path.GetTempPath(), "school", "learning.db"));

    [Fact]
    public void A_relative_file_lies_in_the_data_folder_wherever_the_program_was_started() =>
        Settings((DatabaseSettings.ConnectionKey, "Data Source=other.db")).File.ShouldBe(Path.Combine(Path.GetTempPath(), "school", "other.db"));

    [Theory]
    [InlineData("postgresql", DatabaseEngine.PostgreSql)]
    [InlineData("SqlServer", DatabaseEngine.SqlServer)]
    public void A_server_is_reached_as_its_connection_string_says(string engine, DatabaseEngine expected) =>
        Settings((DatabaseSettings.EngineKey, engine), (DatabaseSettings.ConnectionKey, "Server=db;Database=school")).ShouldBe(new DatabaseSettings(expected, "Server=db;Database=school"));

    [Theory]
    [InlineData("MySql")]
    [InlineData("1")]
    public void An_unknown_engine_is_refused_with_its_key_and_the_choices(string engine)
    {
        var refusal = Should.Throw<CannotStart>(() => Settings((DatabaseSettings.EngineKey, engine)));

        refusal.Message.ShouldContain("Learning:Database");
        refusal.Message.ShouldContain("Sqlite, SqlServer, PostgreSql");
    }

    [Fact]
    public void A_server_without_a_connection_string_is_refused() =>
        Should.Throw<CannotStart>(() => Settings((DatabaseSettings.EngineKey, "SqlServer"))).Message.ShouldContain("ConnectionStrings:Learning");

    [Fact]
    public void A_connection_to_sql_server_without_encryption_is_refused() =>
        Should.Throw<CannotStart>(() => Settings((DatabaseSettings.EngineKey, "SqlServer"), (DatabaseSettings.ConnectionKey, "Server=db;Encrypt=False")))
            .Message.ShouldContain("Encrypt=Mandatory");

    [Theory]
    [InlineData("Sqlite", "Data Source=x.db;Colour=blue")]
    [InlineData("SqlServer", "Server=db;Colour=blue")]
    [InlineData("PostgreSql", "Host=db;Colour=blue")]
    public void A_connection_string_that_cannot_be_read_is_refused_with_what_is_wrong(string engine, string connection)
    {
        var refusal = Should.Throw<CannotStart>(() => Settings((DatabaseSettings.EngineKey, engine), (DatabaseSettings.ConnectionKey, connection)));

        refusal.Message.ShouldContain("ConnectionStrings:Learning");
        refusal.Message.ShouldContain("colour", Case.Insensitive);
    }

    private static DatabaseSettings Settings(params (string Key, string Value)[] values) =>
        DatabaseSettings.From(Configuration(values), Path.Combine(Path.GetTempPath(), "school"));

    private static IConfiguration Configuration(params (string Key, string Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(v => KeyValuePair.Create<string, string?>(v.Key, v.Value))).Build();
}
