namespace Jauge.Core.Expressions;

/// <summary>The smallest piece of a formula; a keyword is a symbol.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, string Text, Value? Value = null)
{
    internal bool Is(string symbol) => Kind == TokenKind.Symbol && Text == symbol;
}
