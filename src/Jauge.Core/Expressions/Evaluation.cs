namespace Jauge.Core.Expressions;

/// <summary>What an expression comes to: a <see cref="Value"/>, or an <see cref="EvaluationFailure"/> that says why not.</summary>
public abstract record Evaluation
{
    private protected Evaluation()
    {
    }
}
