using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Security;

/// <summary>A school in Production that people reach over HTTPS.</summary>
public class SecureSchool : SchoolUnderTest
{
    protected override string Scheme => "https";
}
