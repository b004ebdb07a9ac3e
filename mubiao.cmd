@echo off
rem Runs mubiao from its project folder; builds it first where that is needed.
setlocal
set "HOME_DIR=%~dp0"
set "JAR=%HOME_DIR%target\mubiao.jar"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if not exist "%JAR%" (
  echo mubiao: building, first run ... 1>&2
  pushd "%HOME_DIR%"
  call mvn -B -q -DskipTests package 1>&2
  if errorlevel 1 (
    popd
    echo mubiao: the build failed. 1>&2
    exit /b 3
  )
  popd
)
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dsun.jnu.encoding=UTF-8 -Dorg.slf4j.simpleLogger.defaultLogLevel=off -jar "%JAR%" %*
exit /b %ERRORLEVEL%
