namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>Sizes in which Fargate sells tasks.</summary>
/// <remarks>docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html, "Task CPU and memory", read
/// 2026-11-20.</remarks>
internal static class Fargate
{
    // processor units, least and most memory in MiB, and the step between; a quarter of a core comes with 512, 1,024 or 2,048 and nothing
    // between
    private static readonly (long Units, long Least, long Most, long Step)[] Sizes =
    [
        (256, 512, 1024, 512), (256, 2048, 2048, 1024), (512, 1024, 4096, 1024), (1024, 2048, 8192, 1024), (2048, 4096, 16384, 1024),
        (4096, 8192, 30720, 1024),
        (8192, 16384, 61440, 4096), (16384, 32768, 122880, 8192),
    ];

    /// <summary>The smallest task that has a number of cores and of MiB at least; the largest where none has.</summary>
    internal static (long Units, long Memory) Fit(double cores, double mebibytes)
    {
        var size = Sizes.FirstOrDefault(s => s.Units >= cores * 1024 && s.Most >= mebibytes, Sizes[^1]);
        var steps = (long)Math.Ceiling((mebibytes - size.Least) / size.Step);
        return (size.Units, Math.Min(size.Most, size.Least + (Math.Max(0, steps) * size.Step)));
    }
}
