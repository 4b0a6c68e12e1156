namespace Jauge.Rendering.Files;

/// <summary>What writing a delivery would do to one path.</summary>
/// <param name="Path">Below the folder.</param>
/// <param name="Kind">What happens to it.</param>
/// <param name="Before">What stands there now; null where nothing does.</param>
/// <param name="After">What will stand there; null where nothing will.</param>
public sealed record FileChange(string Path, FileChangeKind Kind, string? Before, string? After);
