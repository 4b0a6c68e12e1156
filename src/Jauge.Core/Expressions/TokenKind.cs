namespace Jauge.Core.Expressions;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    Literal,
    Name,
    Symbol,
    End,
}
