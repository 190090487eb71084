; Makes the installer of the program that release/windows/build.sh built:
;
;   makensis -DVERSION=0.1.0 -DPROGRAM=FOLDER -DOUT=FILE kiosk.nsi
;
; The program lies in a folder of its own, because updates of content lie beside that folder.

Unicode true
Target amd64-unicode
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel admin
SetCompressor /SOLID lzma

!define NAME "Waiting-room kiosk"
!define STATE "ketamine-route-kiosk"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${STATE}"

Name "${NAME}"
OutFile "${OUT}"
InstallDir "$PROGRAMFILES64\${NAME}"
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "${NAME}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "${NAME}: installer"
VIAddVersionKey LegalCopyright "MIT licence"

LicenseData "..\..\LICENSE"
Page license
Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

; Those editions whose name begins like this have Shell Launcher and Keyboard Filter.
!macro Locks BEGINNING
  StrLen $1 "${BEGINNING}"
  StrCpy $2 $0 $1
  StrCmp $2 "${BEGINNING}" locks
!macroend

Function SayWhetherThisWindowsLocks
  ReadRegStr $0 HKLM "SOFTWARE\Microsoft\Windows NT\CurrentVersion" "EditionID"
  !insertmacro Locks "Enterprise"
  !insertmacro Locks "IoTEnterprise"
  !insertmacro Locks "Education"
  MessageBox MB_OK|MB_ICONEXCLAMATION "Windows $0 cannot lock the tablet: whoever sits before it can leave the kiosk.$\r$\n$\r$\nUse Windows 11 Enterprise, Education or IoT Enterprise, or put the kiosk's own disk image on the tablet in place of Windows." /SD IDOK
locks:
FunctionEnd

; Windows lets nobody write to a program that runs. Nothing is deleted before both are known to rest.
!macro StopIfRunning PREFIX
Function ${PREFIX}StopIfRunning
  StrCpy $0 "kioskw.exe"
look:
  IfFileExists "$INSTDIR\program\$0" 0 next
  ClearErrors
  FileOpen $1 "$INSTDIR\program\$0" a
  IfErrors running
  FileClose $1
next:
  StrCmp $0 "kiosk.exe" done
  StrCpy $0 "kiosk.exe"
  Goto look
running:
  SetErrorLevel 2
  MessageBox MB_OK|MB_ICONSTOP "The kiosk is running. Sign its account out, then start this again." /SD IDOK
  Quit
done:
FunctionEnd
!macroend
!insertmacro StopIfRunning ""
!insertmacro StopIfRunning "un."

Function .onInit
  SetRegView 64
  Call SayWhetherThisWindowsLocks
FunctionEnd

Function un.onInit
  SetRegView 64
FunctionEnd

Section
  Call StopIfRunning
  ; Nothing of an older version stays among the files of this one. In setup only the installer's own
  ; scripts go: the clinic keeps its Autologon64.exe and kiosk.toml there.
  RMDir /r "$INSTDIR\program"
  Delete "$INSTDIR\setup\*-Kiosk.ps1"
  SetOutPath "$INSTDIR\program"
  File /r "${PROGRAM}\*"
  SetOutPath "$INSTDIR\setup"
  File "Install-Kiosk.ps1"
  File "Remove-Kiosk.ps1"
  File "Set-Shell-Kiosk.ps1"
  File "ShellLauncher.xml"
  File "..\..\docs\windows.md"
  WriteUninstaller "$INSTDIR\Uninstall.exe"
  WriteRegStr HKLM "${UNINSTALL}" DisplayName "${NAME}"
  WriteRegStr HKLM "${UNINSTALL}" DisplayVersion "${VERSION}"
  WriteRegStr HKLM "${UNINSTALL}" DisplayIcon "$INSTDIR\program\kioskw.exe"
  WriteRegStr HKLM "${UNINSTALL}" InstallLocation "$INSTDIR"
  WriteRegStr HKLM "${UNINSTALL}" UninstallString '"$INSTDIR\Uninstall.exe"'
  WriteRegStr HKLM "${UNINSTALL}" QuietUninstallString '"$INSTDIR\Uninstall.exe" /S'
  WriteRegDWORD HKLM "${UNINSTALL}" NoModify 1
  WriteRegDWORD HKLM "${UNINSTALL}" NoRepair 1
SectionEnd

Section Uninstall
  Call un.StopIfRunning
  RMDir /r "$INSTDIR\program"
  RMDir /r "$INSTDIR\setup"
  RMDir /r "$INSTDIR\updates"
  RMDir /r "$INSTDIR\update-metadata"
  Delete "$INSTDIR\Uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegKey HKLM "${UNINSTALL}"
  ; What this account tried out. The kiosk's own account goes with Remove-Kiosk.ps1.
  SetShellVarContext current
  RMDir /r "$LOCALAPPDATA\${STATE}"
SectionEnd
