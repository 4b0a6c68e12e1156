namespace Jauge.Load.Limits;

/// <summary>A probe that has been made.</summary>
/// <param name="Reading">What it measured.</param>
/// <param name="Verdict">What that says.</param>
public sealed record LimitProbe(ProbeReading Reading, ProbeVerdict Verdict);
