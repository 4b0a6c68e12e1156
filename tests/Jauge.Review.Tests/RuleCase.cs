namespace Jauge.Review.Tests;

/// <summary>One rule, a minimal system that it objects to, what it says, and the same system mended.</summary>
/// <param name="Code">Code of the rule.</param>
/// <param name="Triggers">The system that it objects to.</param>
/// <param name="Says">A stretch of its English sentence, numbers included.</param>
/// <param name="Silent">The system that it has nothing to say about.</param>
public sealed record RuleCase(string Code, string Triggers, string Says, string Silent)
{
    public override string ToString() => Code;
}
