namespace Jauge.Load.Templates;

/// <summary>A text with gaps, made ready to be written again and again.</summary>
internal sealed class CompiledText
{
    private readonly Piece[] _pieces;

    internal CompiledText(IEnumerable<Piece> pieces) => _pieces = [.. Joined(pieces)];

    internal IReadOnlyList<Piece> Pieces => _pieces;

    /// <summary>Whether it is always the same.</summary>
    internal bool IsConstant => _pieces.All(p => p.Constant is not null);

    internal void Write(ByteBuffer into, Filling filling)
    {
        foreach (var piece in _pieces) piece.Write(into, filling);
    }

    // neighbouring literals become one
    private static List<Piece> Joined(IEnumerable<Piece> pieces)
    {
        var joined = new List<Piece>();
        foreach (var piece in pieces)
        {
            if (piece.Constant is { } more && joined is [.., { Constant: { } before }]) joined[^1] = new LiteralPiece([.. before, .. more]);
            else joined.Add(piece);
        }

        return joined;
    }
}
