using System.Globalization;

namespace Jauge.Rendering.Writing.Script;

/// <summary>An expression of TypeScript.</summary>
public abstract class ScriptExpression
{
    /// <summary>A text; whatever it holds, it stays a text.</summary>
    public static implicit operator ScriptExpression(string text) => new ScriptText(text);

    /// <summary>A truth value.</summary>
    public static implicit operator ScriptExpression(bool flag) => new ScriptLiteral(flag ? "true" : "false");

    /// <summary>A number; twelve digits after the point.</summary>
    public static implicit operator ScriptExpression(decimal number) =>
        new ScriptLiteral(number.ToString("0.############", CultureInfo.InvariantCulture));

    /// <summary>The value null.</summary>
    public static ScriptExpression Null { get; } = new ScriptLiteral("null");

    /// <summary>What is not there.</summary>
    public static ScriptExpression Undefined { get; } = new ScriptLiteral("undefined");

    /// <summary>A variable, or a member of one: <c>Math.random</c>.</summary>
    /// <exception cref="ArgumentException">It is no path of identifiers, or begins with a word that TypeScript keeps.</exception>
    public static ScriptExpression Name(string path) => new ScriptName(path);

    /// <summary>A function of this name, or of this path, applied to arguments.</summary>
    public static ScriptExpression Call(string function, params ScriptExpression[] arguments) => new ScriptCall(Name(function), arguments);

    /// <summary>Texts and expressions in one text.</summary>
    public static ScriptExpression Join(params ScriptExpression[] parts) => new ScriptTemplate(parts);

    /// <summary>A member of this value.</summary>
    /// <exception cref="ArgumentException">The name is no identifier.</exception>
    public ScriptExpression Member(string name) => new ScriptMember(this, ScriptIdentifier.Checked(name));

    /// <summary>A method of this value applied to arguments.</summary>
    public ScriptExpression Invoke(string method, params ScriptExpression[] arguments) => new ScriptCall(Member(method), arguments);

    /// <summary>The product.</summary>
    public ScriptExpression Times(ScriptExpression right) => new ScriptOperation(this, ScriptOperator.Times, right);

    /// <summary>The sum.</summary>
    public ScriptExpression Plus(ScriptExpression right) => new ScriptOperation(this, ScriptOperator.Plus, right);

    /// <summary>The difference.</summary>
    public ScriptExpression Minus(ScriptExpression right) => new ScriptOperation(this, ScriptOperator.Minus, right);

    /// <summary>Whether this is less than the other.</summary>
    public ScriptExpression Below(ScriptExpression right) => new ScriptOperation(this, ScriptOperator.Below, right);

    /// <summary>Whether both are the same, type included.</summary>
    public ScriptExpression Is(ScriptExpression right) => new ScriptOperation(this, ScriptOperator.Is, right);

    /// <summary>What stands in this at a place or under a name.</summary>
    public ScriptExpression At(ScriptExpression index) => new ScriptIndex(this, index);

    /// <summary>Whether both hold.</summary>
    public ScriptExpression And(ScriptExpression right) => new ScriptOperation(this, ScriptOperator.And, right);

    /// <summary>This, or the other where this is null or undefined.</summary>
    public ScriptExpression Else(ScriptExpression right) => new ScriptOperation(this, ScriptOperator.Else, right);

    /// <summary>One of two values; this is the condition.</summary>
    public ScriptExpression Choose(ScriptExpression whenTrue, ScriptExpression whenFalse) => new ScriptChoice(this, whenTrue, whenFalse);
}
