namespace Jauge.Rehearsal.Parts.HaProxy;

/// <summary>HAProxy refused a command of its runtime interface.</summary>
/// <param name="command">What was asked.</param>
/// <param name="answer">What it said.</param>
public sealed class HaProxyException(string command, string answer) : Exception($"HAProxy refused `{command}`: {answer}");
