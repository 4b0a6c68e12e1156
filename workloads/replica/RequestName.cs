namespace Jauge.Replica;

/// <summary>What the metrics call a request, where its endpoint's name says too little: set it as a feature of the request before it is
/// answered.</summary>
/// <param name="Name">One of a few: each is a series of its own.</param>
public sealed record RequestName(string Name);
