namespace Jauge.Load.Bench;

/// <summary>What was aimed at, and what was measured beside it.</summary>
internal sealed class Goals
{
    private readonly List<string> _rows = [];

    /// <summary>A ratio that is to be at most something.</summary>
    public void AddRatio(string what, IReadOnlyDictionary<string, List<Sample>> samples, string peer, double most)
    {
        var ratio = ContestTable.Ratio(samples, Tools.Jauge, peer);
        Add(what, $"≤ {most} × {peer}", ContestTable.Text(ratio), ratio is { } known ? known.Median <= most : null);
    }

    public void Add(string what, string goal, string measured, bool? isReached) =>
        _rows.Add($"| {what} | {goal} | {measured} | {(isReached switch { true => "reached", false => "**not reached**", null => "" })} |");

    public void Write(TextWriter output)
    {
        if (_rows.Count == 0)
        {
            return;
        }
        output.WriteLine("\n### Goals\n\n| what | goal | measured | |\n|---|---|---|---|");
        _rows.ForEach(output.WriteLine);
    }
}
