using System.Text.Json;

namespace Jauge.Catalog.Refresh;

/// <summary>Chooses and receives members of a streamed JSON file.</summary>
internal interface IJsonVisitor
{
    /// <summary>Decides about the member <paramref name="name"/> of the walked object at <paramref name="path"/> (names from the
    /// root).</summary>
    public JsonTreatment Treat(IReadOnlyList<string> path, string name);

    /// <summary>Receives a member chosen with <see cref="JsonTreatment.Take"/>; the reader stands on the value's first token, and the whole
    /// value is in memory. Inside, <c>TrySkip</c> is allowed and <c>Skip</c> is not: the reader knows that the file goes on.</summary>
    public void Take(IReadOnlyList<string> path, string name, ref Utf8JsonReader reader);
}
