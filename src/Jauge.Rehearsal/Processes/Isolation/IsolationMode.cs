namespace Jauge.Rehearsal.Processes;

/// <summary>How parts are kept apart from the rest of the machine.</summary>
public enum IsolationMode
{
    /// <summary>Namespaces made by root.</summary>
    Namespaces,

    /// <summary>Namespaces inside a user namespace: the same without root, where the kernel allows it.</summary>
    UserNamespaces,

    /// <summary>None: a part is a plain child process.</summary>
    None,
}
