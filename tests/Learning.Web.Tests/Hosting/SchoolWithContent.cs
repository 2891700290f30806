namespace Learning.Web.Tests.Hosting;

/// <summary>A school with courses of its own, which a test may change or break.</summary>
/// <param name="fill">Writes them into an empty folder, once.</param>
internal sealed class SchoolWithContent(Action<string> fill) : SchoolUnderTest
{
    private bool isFilled;

    public string Content => ContentFolder;

    protected override string ContentFolder => Path.Combine(Folder, "content");

    public override ValueTask InitializeAsync()
    {
        if (!isFilled) fill(ContentFolder);
        isFilled = true;
        return base.InitializeAsync();
    }
}
