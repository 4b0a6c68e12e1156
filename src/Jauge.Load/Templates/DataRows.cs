using System.Text;
using Jauge.Load.Plans;

namespace Jauge.Load.Templates;

/// <summary>A table of data made ready for the loops; they share it and only read.</summary>
internal sealed class DataRows(DataTable table)
{
    private readonly byte[][][] _rows = [.. table.Rows.Select(r => r.Select(Encoding.UTF8.GetBytes).ToArray())];
    private readonly string[] _names = [.. table.Columns.Select(c => $"{table.Name}.{c}")];

    internal int Count => _rows.Length;

    internal DataOrder Order => table.Order;

    /// <summary>The column of a name in gaps; −1: none.</summary>
    internal int IndexOf(string name) => Array.IndexOf(_names, name);

    internal ReadOnlySpan<byte> Value(int row, int column) => _rows[row][column];
}
