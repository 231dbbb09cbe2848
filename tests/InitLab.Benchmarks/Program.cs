using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using InitLab.Benchmarks;
using InitLab.Benchmarks.Worker;

// "worker FOLDER" serves the script `peers` beside this file; all other arguments are BenchmarkDotNet's.
if (args is ["worker", var folder])
{
    new PeerWorker(folder).Serve(Console.In, Console.Out);
    return;
}

// Results go beside the other output of a build. Each suite is built anew, which takes minutes on a busy machine.
var config = DefaultConfig
    .Instance.WithArtifactsPath(Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../benchmarks")))
    .WithBuildTimeout(TimeSpan.FromMinutes(15));
BenchmarkSwitcher.FromAssembly(typeof(GemmBenchmarks).Assembly).Run(args, config);
