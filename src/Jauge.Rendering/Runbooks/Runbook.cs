namespace Jauge.Rendering.Runbooks;

/// <summary>A page of the runbooks.</summary>
/// <param name="File">Its name.</param>
/// <param name="Title">What its first line says.</param>
/// <param name="About">One sentence for the index.</param>
/// <param name="Body">The whole page; null where the description gives it nothing to say.</param>
internal sealed record Runbook(string File, string Title, string About, string? Body);
