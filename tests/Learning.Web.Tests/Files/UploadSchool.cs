using Learning.Essays.Files;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Files;

/// <summary>A school with room for one mebibyte a person.</summary>
public sealed class UploadSchool : SchoolUnderTest
{
    protected override IEnumerable<string> Settings => [$"--{UploadOptions.QuotaKey}=1", $"--{UploadOptions.PdfToTextKey}=none"];
}
