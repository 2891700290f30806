using Microsoft.EntityFrameworkCore;

namespace Learning.Data.PostgreSql;

/// <summary>The open alternative for a school that outgrows one machine.</summary>
public sealed class PostgreSqlLearningDb(DbContextOptions<PostgreSqlLearningDb> options) : LearningDb(options);
