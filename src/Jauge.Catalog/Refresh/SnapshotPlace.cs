using System.Globalization;

namespace Jauge.Catalog.Refresh;

/// <summary>The folders of one provider's snapshots. Everything temporary lies inside the partial folder, so that a rename stays on one
/// file system.</summary>
internal sealed class SnapshotPlace(string parent)
{
    public string Parent => parent;

    public string Partial => Path.Combine(parent, PriceRefresh.PartialFolder);

    public string Temporary => Path.Combine(Partial, "snapshot");

    public string Of(DateOnly day) => Path.Combine(parent, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Before any request: what a run cannot write in the end, it should not read for an hour.</summary>
    public void CheckFree(DateOnly day)
    {
        if (Path.Exists(Of(day)))
        {
            throw new RefreshFault(RefreshDiagnostics.SnapshotExists(Of(day)));
        }
    }

    public void DropPartial()
    {
        if (Directory.Exists(Partial))
        {
            Directory.Delete(Partial, recursive: true);
        }
    }
}
