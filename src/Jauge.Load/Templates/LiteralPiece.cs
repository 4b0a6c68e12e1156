namespace Jauge.Load.Templates;

/// <summary>Always the same bytes.</summary>
internal sealed class LiteralPiece(byte[] bytes) : Piece
{
    internal override byte[] Constant => bytes;

    internal override void Write(ByteBuffer into, Filling filling) => into.Add(bytes);
}
