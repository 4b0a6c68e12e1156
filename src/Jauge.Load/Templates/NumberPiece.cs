namespace Jauge.Load.Templates;

/// <summary>A number that every request has.</summary>
internal sealed class NumberPiece(Func<Filling, long> number) : Piece
{
    internal override void Write(ByteBuffer into, Filling filling) => into.AddNumber(number(filling));
}
