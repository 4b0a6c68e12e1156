namespace Jauge.Core.Expressions;

/// <summary>Why an expression has no value. It is a result, never an exception.</summary>
/// <param name="Reason">For a user to read.</param>
/// <param name="MissingName">The path that the scope does not know, where that is the reason: an input that is not set.</param>
public sealed record EvaluationFailure(Text Reason, string? MissingName = null) : Evaluation;
