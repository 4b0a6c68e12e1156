namespace Jauge.Load.Bench;

/// <summary>One run of one tool in a contest.</summary>
/// <param name="Requests">By the server's count.</param>
/// <param name="Run">What the tool cost.</param>
/// <param name="Seconds">That requests were asked for.</param>
internal sealed record Sample(long Requests, ToolRun Run, int Seconds)
{
    public double CpuPerHundredThousand => Run.CpuSeconds / Requests * 1e5;

    public double PerSecond => (double)Requests / Seconds;
}
