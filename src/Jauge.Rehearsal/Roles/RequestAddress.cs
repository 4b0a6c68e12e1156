using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Rehearsal.Roles;

/// <summary>How a class of requests is asked for.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">From its slash on.</param>
public readonly record struct RequestAddress(string Method, string Path)
{
    /// <summary>As a real program expects it: what the file says, placeholders included.</summary>
    /// <param name="request">The class.</param>
    /// <param name="name">Its name, for a file that says nothing.</param>
    public static RequestAddress Described(RequestSpec request, string name)
    {
        ArgumentNullException.ThrowIfNull(request);
        var words = request.Path?.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        return words.Length == 2 ? new(words[0], words[1]) : new("GET", words.Length == 1 ? words[0] : $"/{name}");
    }

    /// <summary>As a stand-in is told it, one for each class: the described path where no other class has it and it stays the same, else
    /// the name.</summary>
    /// <param name="requests">The classes that one component receives.</param>
    public static IReadOnlyDictionary<string, RequestAddress> OfStandIn(IEnumerable<KeyValuePair<string, RequestSpec>> requests)
    {
        var described = requests.Select(r => (r.Key, Address: Described(r.Value, r.Key))).ToList();
        return described.ToDictionary(r => r.Key, r => IsPlain(r.Address) && described.Count(o => o.Address == r.Address) == 1
            ? r.Address : new(r.Address.Method, $"/requests/{r.Key}"), StringComparer.Ordinal);
    }

    private static bool IsPlain(RequestAddress address) =>
        address.Path.StartsWith('/') && address.Path.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.' or '~')
        && !address.Path.StartsWith("/calls/", StringComparison.Ordinal) && address.Path is not ("/healthz" or "/readyz" or "/metrics");
}
