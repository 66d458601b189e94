# Installs the package, so that others can say find_package(svereno).
include(CMakePackageConfigHelpers)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/svereno)
write_basic_package_version_file(svereno-config-version.cmake COMPATIBILITY SameMinorVersion)
configure_package_config_file(cmake/svereno-config.cmake.in svereno-config.cmake
  INSTALL_DESTINATION ${package_dir})
install(FILES
  ${CMAKE_CURRENT_BINARY_DIR}/svereno-config.cmake
  ${CMAKE_CURRENT_BINARY_DIR}/svereno-config-version.cmake
  cmake/SverenoDependencies.cmake
  DESTINATION ${package_dir})
install(EXPORT sverenoTargets NAMESPACE svereno:: DESTINATION ${package_dir})
