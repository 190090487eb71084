; Inno Setup 6: makes the installer from the standalone program that the recipe build.spec built on
; Windows (build\dist\kiosk). Give the version as /DVersion=0.1.0.
#ifndef Version
  #error Give the version: iscc /DVersion=0.1.0 kiosk.iss
#endif

[Setup]
AppId={{3B0C7F0A-6E4B-4B7B-9C55-2C1B2D6C5E10}
AppName=Waiting-room kiosk
AppVersion={#Version}
DefaultDirName={autopf}\Waiting-room kiosk
DisableDirPage=yes
DisableProgramGroupPage=yes
PrivilegesRequired=admin
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.22000
LicenseFile=..\..\LICENSE
OutputDir=..\..\build\dist
OutputBaseFilename=ketamine-route-kiosk_{#Version}_setup
Compression=lzma2
SolidCompression=yes
CloseApplications=no

[Files]
Source: "..\..\build\dist\kiosk\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion
Source: "ShellLauncher.xml"; DestDir: "{app}\setup"; Flags: ignoreversion
Source: "Install-Kiosk.ps1"; DestDir: "{app}\setup"; Flags: ignoreversion
Source: "Remove-Kiosk.ps1"; DestDir: "{app}\setup"; Flags: ignoreversion
Source: "..\..\docs\windows.md"; DestDir: "{app}\setup"; Flags: ignoreversion

[InstallDelete]
; Nothing of an older version stays among the files of this one.
Type: filesandordirs; Name: "{app}\_internal"
