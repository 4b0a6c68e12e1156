namespace Jauge.Roles;

/// <summary>What the records of a role cannot say by themselves.</summary>
internal static class RoleChecks
{
    internal static void Check(ReplicaRole role)
    {
        Distinct(role.Operations.Select(o => o.Name), "operation");
        Distinct(role.Operations.Select(o => $"{o.Method} {o.Path}"), "address");
        Distinct(role.Dependencies.Select(d => d.Name), "dependency");
        var calls = role.Operations.SelectMany(o => o.Calls).SelectMany(AndBelow).ToList();
        Distinct(calls.Select(c => c.Name), "call");
        foreach (var call in calls) Check(call, role.Dependencies.FirstOrDefault(d => d.Name == call.To));
    }

    private static IEnumerable<CallRole> AndBelow(CallRole call) => call.Miss.SelectMany(AndBelow).Prepend(call);

    private static void Distinct(IEnumerable<string> names, string what)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (names.FirstOrDefault(name => !seen.Add(name)) is { } twice) throw new FormatException($"The {what} '{twice}' is there twice.");
    }

    private static void Check(CallRole call, DependencyRole? to)
    {
        if (to is null) throw new FormatException($"The call '{call.Name}' goes to '{call.To}', which is no dependency of the role.");
        if (call.Hit is < 0 or > 1) throw new FormatException($"The call '{call.Name}' has a hit ratio outside 0..1.");
        if (call.Miss.Count > 0 && to.Kind != DependencyKind.Redis)
            throw new FormatException($"The call '{call.Name}' may miss, but '{to.Name}' is no cache.");
        if ((to.Kind == DependencyKind.Queue) != (call.Message is not null))
            throw new FormatException($"The call '{call.Name}' needs a message exactly where it goes to a queue.");
    }
}
