using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Learning.Benchmarks.Content;
using Learning.Benchmarks.Load;
using Learning.Benchmarks.Search;
using Learning.Benchmarks.Soak;
using Learning.Benchmarks.Storm;

if (args is ["load", .. var options]) return await LoadRun.Run(options);
if (args is ["search"]) return await SearchRun.Run();
if (args is ["library"]) return LibraryRun.Run();
if (args is ["storm", .. var stormOptions]) return await StormRun.Run(stormOptions);
if (args is ["soak", .. var soakOptions]) return await SoakRun.Run(soakOptions);

// So much warm-up that nothing is compiled any more while it is measured.
var inProcess = DefaultConfig.Instance.AddJob(Job.ShortRun.WithWarmupCount(12).WithIterationCount(6).WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, inProcess);
return 0;
