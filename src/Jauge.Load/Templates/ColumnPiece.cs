namespace Jauge.Load.Templates;

/// <summary>A value of the row of data that the session has taken.</summary>
internal sealed class ColumnPiece(DataRows rows, int table, int column) : Piece
{
    internal override void Write(ByteBuffer into, Filling filling) => into.Add(rows.Value(filling.Memory.Row(table), column));
}
