namespace Learning.Data;

/// <summary>A key of ASP.NET Core data protection, kept in the database so that every node reads every cookie.</summary>
public sealed class ProtectionKey
{
    private ProtectionKey()
    {
    }

    public ProtectionKey(string name, string xml) => (Name, Xml) = (name, xml);

    public string Name { get; private set; } = "";

    public string Xml { get; private set; } = "";
}
