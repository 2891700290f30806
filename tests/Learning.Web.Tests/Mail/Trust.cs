using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Learning.Web.Tests.Mail;

/// <summary>For the time of a test the machine trusts this certificate, as if its maker were known; its name is checked as ever.</summary>
internal sealed class Trust : IDisposable
{
    public Trust(X509Certificate2 certificate)
    {
        var known = certificate.GetCertHashString();
#pragma warning disable SYSLIB0014, MA0039 // the mail client of .NET can be told nowhere else whom to trust
        ServicePointManager.ServerCertificateValidationCallback = (_, shown, _, problems) =>
            shown?.GetCertHashString() == known && (problems & ~SslPolicyErrors.RemoteCertificateChainErrors) == SslPolicyErrors.None;
    }

    public void Dispose() => ServicePointManager.ServerCertificateValidationCallback = null;
#pragma warning restore SYSLIB0014, MA0039
}
