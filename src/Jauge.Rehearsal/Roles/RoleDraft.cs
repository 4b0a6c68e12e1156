using Jauge.Roles;

namespace Jauge.Rehearsal.Roles;

/// <summary>A role that is being written.</summary>
internal sealed class RoleDraft
{
    internal List<OperationRole> Operations { get; } = [];

    internal Dictionary<string, DependencyRole> Dependencies { get; } = new(StringComparer.Ordinal);
}
