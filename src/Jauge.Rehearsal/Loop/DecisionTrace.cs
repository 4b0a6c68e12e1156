using Jauge.Core;

namespace Jauge.Rehearsal.Loop;

/// <summary>Keeps every decision, and writes each at once where a writer is given: a killed rehearsal keeps what it had.
/// Thread-safe.</summary>
/// <param name="header">What the decisions belong to.</param>
/// <param name="writer">Null: kept in memory alone.</param>
public sealed class DecisionTrace(TraceHeader header, TextWriter? writer = null)
{
    private readonly Lock _gate = new();
    private readonly List<TracedDecision> _decisions = [];

    /// <summary>What the decisions belong to.</summary>
    public TraceHeader Header => header;

    /// <summary>The decisions so far, in their order.</summary>
    public EquatableList<TracedDecision> Decisions
    {
        get
        {
            lock (_gate) return [.. _decisions];
        }
    }

    /// <summary>Adds a decision.</summary>
    public void Add(TracedDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        lock (_gate)
        {
            if (_decisions.Count == 0) Line(TraceLines.Write(header));
            _decisions.Add(decision);
            Line(TraceLines.Write(decision));
        }
    }

    /// <summary>The whole trace, as the writer was given it.</summary>
    public string Text() => string.Concat(Decisions.Select(TraceLines.Write).Prepend(TraceLines.Write(header)).Select(l => l + "\n"));

    private void Line(string line)
    {
        writer?.Write(line + "\n");
        writer?.Flush();
    }
}
