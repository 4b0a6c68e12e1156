using Jauge.Core;

namespace Jauge.Rehearsal.Evidence;

/// <summary>A promise of the file, and what the rehearsal says of it.</summary>
/// <param name="Path">Where it stands in the file.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Target">What is promised, in seconds or as a share.</param>
/// <param name="Measured">The figure, in the same unit; null where a rehearsal under load does not judge it.</param>
/// <param name="IsAtLeast">Whether the figure has to stay above the target.</param>
/// <param name="Remark">Why it is not judged; null where it is.</param>
public sealed record RehearsedPromise(string Path, Text Title, double Target, double? Measured, bool IsAtLeast, Text? Remark)
{
    /// <summary>Whether it is kept; null where it is not judged.</summary>
    public bool? IsKept => Measured is not { } figure || double.IsNaN(figure) ? null : IsAtLeast ? figure >= Target : figure <= Target;
}
