namespace Jauge.Load.Templates;

/// <summary>A value taken from an answer.</summary>
internal sealed class VariablePiece(int variable) : Piece
{
    internal override void Write(ByteBuffer into, Filling filling) => into.Add(filling.Memory.Value(variable));
}
