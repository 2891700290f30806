using Microsoft.EntityFrameworkCore;

namespace Learning.Data.SqlServer;

/// <summary>For a school that outgrows one machine.</summary>
public sealed class SqlServerLearningDb(DbContextOptions<SqlServerLearningDb> options) : LearningDb(options);
