using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Courses;

/// <summary>A school whose sample course is a copy that a test may write in before it opens.</summary>
public abstract class WrittenSchool : SchoolUnderTest
{
    protected override string ContentFolder => Path.Combine(Folder, "content");

    public override ValueTask InitializeAsync()
    {
        RepositoryFolders.Copy(RepositoryFolders.Content, ContentFolder);
        Write();
        return base.InitializeAsync();
    }

    public string PathOf(string file) => Path.Combine(ContentFolder, Edition.CourseId, file);

    protected abstract void Write();

    protected void Append(string file, string text) => File.AppendAllText(PathOf(file), text);

    protected void Replace(string file, string old, string replacement)
    {
        var text = File.ReadAllText(PathOf(file));
        text.ShouldContain(old);
        File.WriteAllText(PathOf(file), text.Replace(old, replacement, StringComparison.Ordinal));
    }
}
