namespace Jauge.Core.Messages;

/// <summary>One step of a path into JSON.</summary>
/// <param name="Name">Name of a member; null for an element of a list.</param>
/// <param name="Index">Place in the list, counted from 0; null for any element.</param>
public readonly record struct JsonStep(string? Name, int? Index)
{
    /// <summary>Whether it stands for every element of a list.</summary>
    public bool IsAny => Name is null && Index is null;
}
