namespace Jauge.Load.Bench;

/// <summary>What is measured, and how often.</summary>
/// <param name="Parts">Names of parts; "all" stands for each.</param>
/// <param name="Rounds">How often each tool runs; they take turns.</param>
/// <param name="Seconds">Of one run.</param>
/// <param name="TruthSeconds">Of one run against the server with known delays: a multiple of its period.</param>
internal sealed record Options(IReadOnlySet<string> Parts, int Rounds, int Seconds, int TruthSeconds)
{
    public static Options Read(string[] args)
    {
        var (rounds, seconds, truth) = (Number(args, "--rounds", 5), Number(args, "--seconds", 8), Number(args, "--truth-seconds", 40));
        var parts = args.TakeWhile(arg => !arg.StartsWith('-')).DefaultIfEmpty("all").ToHashSet();
        return new Options(parts, rounds, seconds, truth);
    }

    public bool Asks(string part) => Parts.Contains("all") || Parts.Contains(part);

    private static int Number(string[] args, string name, int usual)
    {
        var at = Array.IndexOf(args, name);
        return at < 0 ? usual : int.Parse(args[at + 1]);
    }
}
