namespace Jauge.Core;

/// <summary>A user's mistake, or a gap in what is known, said at its place.</summary>
/// <param name="Code"><c>JG</c> and four digits: 1 language, 2 pricing, 3 simulation, 4 rendering, 5 load and rehearsal.</param>
/// <param name="Severity">What it stops.</param>
/// <param name="Span">Where; the smallest stretch that is wrong.</param>
/// <param name="Message">What is wrong and what was expected.</param>
/// <param name="Help">How to cure it, where a cure is known.</param>
/// <param name="Fix">The cure as an edit, where there is only one.</param>
public sealed record Diagnostic(string Code, Severity Severity, SourceSpan Span, Text Message, Text? Help = null, Fix? Fix = null)
{
    /// <summary><c>file:line:column: severity CODE: message</c>, in English: logs and test failures read it.</summary>
    public override string ToString() => $"{Span}: {Severity.ToString().ToLowerInvariant()} {Code}: {Message.English}";
}
