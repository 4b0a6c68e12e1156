using Jauge.Core;
using Jauge.Roles;

namespace Jauge.StandIn.Tests.Support;

/// <summary>Short ways to write roles.</summary>
internal static class Roles
{
    internal static Distribution Time(string text) => Distribution.TryParse(text, out var time) ? time : throw new FormatException(text);

    internal static ReplicaRole Role(params OperationRole[] operations) =>
        new() { Component = "shop", Seed = 7, Operations = [.. operations] };

    internal static OperationRole Get(string path, params CallRole[] calls) =>
        new() { Name = path.Trim('/'), Method = "GET", Path = path, Calls = [.. calls] };

    internal static CallRole Call(string path) => new() { Name = path, To = "other", Method = "GET", Path = path };

    internal static ReplicaRole Calling(this ReplicaRole role, Uri other) =>
        role with { Dependencies = [new() { Name = "other", Kind = DependencyKind.Http, Url = other.ToString() }] };
}
