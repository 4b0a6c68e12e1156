namespace Jauge.Load.Templates;

/// <summary>A value without what cannot stand where it is written.</summary>
internal sealed class GuardedPiece(Piece inner, Escape escape) : Piece
{
    internal override void Write(ByteBuffer into, Filling filling)
    {
        var value = filling.Rent();
        inner.Write(value, filling);
        Escapes.Write(value.Written, escape, into);
        filling.Return(value);
    }
}
