namespace Learning.Web.Commands;
public static class LearningCommands { public static Task<int?> Run(string[] args) => Task.FromResult<int?>(args.Length > 99 ? 1 : null); }
