namespace Jauge.Core.Expressions;

/// <summary>A formula of the language, immutable; evaluated against a scope as often as wanted.</summary>
/// <remarks>
/// From weakest to strongest: <c>or</c>, <c>and</c>, <c>not</c>, comparisons (which do not chain), <c>+ -</c>, <c>* /</c>, <c>-</c>
/// before an
/// operand, <c>^</c>. Names may hold a hyphen between letters or digits, so a minus between names takes spaces; a slash inside a literal's
/// unit takes none. Functions: <see cref="Functions"/>.
/// </remarks>
public abstract record Expression
{
    /// <summary>The longest text that is read, in characters.</summary>
    public const int MaxLength = 4096;

    /// <summary>The deepest nesting of parentheses, calls, prefixes and powers that is read.</summary>
    public const int MaxDepth = 64;

    private protected Expression()
    {
    }

    /// <summary>The functions: <c>if(condition, a, b)</c>, <c>min max sum</c> of any number, <c>round ceil floor</c> with an optional
    /// step, <c>abs low high mid</c>, <c>range(a, b)</c> from the lower to the higher of two ends, and <c>count mean</c>, which say what a
    /// list or a distribution stands for already.</summary>
    public static IReadOnlyCollection<string> Functions => Function.Names;

    /// <summary>The paths it refers to, each once, in the order of the text.</summary>
    public EquatableList<string> Names => [.. Leaves().OfType<NameExpression>().Select(n => n.Path).Distinct()];

    /// <summary>Reads a formula. A range in it, <c>1..2</c>, is a quantity of its own, different from every other one.</summary>
    /// <param name="text">At most <see cref="MaxLength"/> characters.</param>
    /// <param name="span">Where the text stands; diagnostics point inside it. It also identifies the ranges in the text.</param>
    /// <param name="diagnostics">Receives one error, of <see cref="ExpressionDiagnostics"/>, where the result is null.</param>
    /// <returns>The formula; null where the text is not one.</returns>
    public static Expression? Parse(string text, SourceSpan span, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(span);
        ArgumentNullException.ThrowIfNull(diagnostics);
        return ExpressionParser.Parse(text, span, diagnostics);
    }

    /// <summary>The value, or why there is none: unknown name, wrong dimension, division by zero, overflow, a comparison that a range
    /// leaves open. Never throws for a user's mistake.</summary>
    public Evaluation Evaluate(IScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return new Evaluator(scope).Evaluate(this);
    }

    /// <summary>The formula with its names replaced by their values, and what it comes to: <c>5 × 730 h × 2 = 7,300 h</c>.</summary>
    public Text Explain(IScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return ExpressionPrinter.Explain(this, scope);
    }

    /// <summary>The canonical text; reading it gives a formula of the same canonical text and value.</summary>
    public sealed override string ToString() => ExpressionPrinter.Print(this);

    internal abstract IEnumerable<Expression> Operands { get; }

    // by an explicit stack: a long chain of sums nests as deep as it is long
    private IEnumerable<Expression> Leaves()
    {
        Stack<Expression> pending = new([this]);
        while (pending.TryPop(out var next))
        {
            foreach (var operand in next.Operands.Reverse())
                pending.Push(operand);
            if (!next.Operands.Any())
                yield return next;
        }
    }
}
