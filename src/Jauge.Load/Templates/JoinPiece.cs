namespace Jauge.Load.Templates;

/// <summary>Pieces one after the other.</summary>
internal sealed class JoinPiece(Piece[] pieces) : Piece
{
    internal override void Write(ByteBuffer into, Filling filling)
    {
        foreach (var piece in pieces) piece.Write(into, filling);
    }
}
