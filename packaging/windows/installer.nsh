; Watchkeeper among the programs that open Markdown; which one does is left as it is.
!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Watchkeeper.Markdown" "" "Markdown document"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Watchkeeper.Markdown\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" -- "%1"'
  WriteRegStr SHELL_CONTEXT "Software\Classes\.md\OpenWithProgids" "Watchkeeper.Markdown" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\.markdown\OpenWithProgids" "Watchkeeper.Markdown" ""
!macroend

!macro customUnInstall
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.md\OpenWithProgids" "Watchkeeper.Markdown"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.markdown\OpenWithProgids" "Watchkeeper.Markdown"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Watchkeeper.Markdown"
!macroend
